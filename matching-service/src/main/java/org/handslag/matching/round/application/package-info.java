/** Use cases of rounds. */
@NullMarked
package org.handslag.matching.round.application;

import org.jspecify.annotations.NullMarked;
