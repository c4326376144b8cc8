/** That starts are measured, and that one that fails ends it. */
@NullMarked
package org.handslag.benchmark.startup;

import org.jspecify.annotations.NullMarked;
