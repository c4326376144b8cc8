/** How long the platform takes to start, and how much memory it has then. */
@NullMarked
package org.handslag.benchmark.startup;

import org.jspecify.annotations.NullMarked;
