/** Mechanisms that every service shares; no word of the field. */
@NullMarked
package org.handslag.platform;

import org.jspecify.annotations.NullMarked;
