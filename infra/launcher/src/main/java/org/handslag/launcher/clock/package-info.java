/** The business clock of an installation on one machine, which the launcher alone can set. */
@NullMarked
package org.handslag.launcher.clock;

import org.jspecify.annotations.NullMarked;
