/** Starts, watches and stops the processes of an installation. JDK only, so that it is quick. */
@NullMarked
package org.handslag.launcher.supervisor;

import org.jspecify.annotations.NullMarked;
