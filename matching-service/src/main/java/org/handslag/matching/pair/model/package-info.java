/** One mentor with one participant, from proposal to end: pure values. */
@NullMarked
package org.handslag.matching.pair.model;

import org.jspecify.annotations.NullMarked;
