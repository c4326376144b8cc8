/** Programmes: the blueprint one is made from, its decisions and its activity plan's progress. */
@NullMarked
package org.handslag.participant.programme;

import org.jspecify.annotations.NullMarked;
