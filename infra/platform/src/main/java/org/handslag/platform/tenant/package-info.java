/**
 * The organisation that answers for data, and the one place that keeps one tenant's documents from
 * another's.
 */
@NullMarked
package org.handslag.platform.tenant;

import org.jspecify.annotations.NullMarked;
