/** Histories, without a platform. */
@NullMarked
package org.handslag.chaos.client;

import org.jspecify.annotations.NullMarked;
