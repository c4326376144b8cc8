/** Codes that let somebody become a member, once. */
@NullMarked
package org.handslag.gateway.invitation.model;

import org.jspecify.annotations.NullMarked;
