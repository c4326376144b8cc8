/** The whole platform on one machine, without containers. */
@NullMarked
package org.handslag.launcher;

import org.jspecify.annotations.NullMarked;
