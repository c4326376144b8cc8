/** What an installation consists of: its parts, their ports, its processes, its data folder. */
@NullMarked
package org.handslag.launcher.plan;

import org.jspecify.annotations.NullMarked;
