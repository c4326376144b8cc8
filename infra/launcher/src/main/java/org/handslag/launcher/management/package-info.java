/** The launcher's own HTTP endpoints on loopback; no service has them. */
@NullMarked
package org.handslag.launcher.management;

import org.jspecify.annotations.NullMarked;
