/**
 * Who read of whom: one chain of entries per instance and start, stored before an answer leaves.
 */
@NullMarked
package org.handslag.platform.audit;

import org.jspecify.annotations.NullMarked;
