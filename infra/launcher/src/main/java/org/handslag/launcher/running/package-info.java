/** What runs inside the JVMs of an installation. */
@NullMarked
package org.handslag.launcher.running;

import org.jspecify.annotations.NullMarked;
