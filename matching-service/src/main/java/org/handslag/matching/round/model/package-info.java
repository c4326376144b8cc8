/** A round of matching by the mentors' choice, and the rule that resolves it: pure values. */
@NullMarked
package org.handslag.matching.round.model;

import org.jspecify.annotations.NullMarked;
