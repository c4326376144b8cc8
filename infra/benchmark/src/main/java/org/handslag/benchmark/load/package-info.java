/** Whether the platform's costs stay what they are while a nation's pairs become many. */
@NullMarked
package org.handslag.benchmark.load;

import org.jspecify.annotations.NullMarked;
