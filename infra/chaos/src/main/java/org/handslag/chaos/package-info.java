/** Breaks the running platform on purpose and proves that nothing acknowledged was lost. */
@NullMarked
package org.handslag.chaos;

import org.jspecify.annotations.NullMarked;
