/** Gives a fresh installation its demo tenants and members, through the gateway only. */
@NullMarked
package org.handslag.launcher.seeding;

import org.jspecify.annotations.NullMarked;
