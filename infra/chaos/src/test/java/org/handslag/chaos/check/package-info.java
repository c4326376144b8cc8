/** Facts with planted faults. */
@NullMarked
package org.handslag.chaos.check;

import org.jspecify.annotations.NullMarked;
