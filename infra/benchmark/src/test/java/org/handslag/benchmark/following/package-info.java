/** Tests of the bench of those who follow. */
@NullMarked
package org.handslag.benchmark.following;

import org.jspecify.annotations.NullMarked;
