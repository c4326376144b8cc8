/** The mirrors of other services' kinds. */
@NullMarked
package org.handslag.matching.mirror.kafka;

import org.jspecify.annotations.NullMarked;
