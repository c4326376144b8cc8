/** Specifications of rounds and of the rule that resolves them. */
@NullMarked
package org.handslag.matching.round.model;

import org.jspecify.annotations.NullMarked;
