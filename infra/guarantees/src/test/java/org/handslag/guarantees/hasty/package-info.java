/**
 * The same service as {@code notes}, which reads a mirror before it is built: what must be caught.
 */
@NullMarked
package org.handslag.guarantees.hasty;

import org.jspecify.annotations.NullMarked;
