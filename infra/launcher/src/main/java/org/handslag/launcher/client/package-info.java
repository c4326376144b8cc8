/** How programs on the same machine reach a running installation, its tokens and its clock. */
@NullMarked
package org.handslag.launcher.client;

import org.jspecify.annotations.NullMarked;
