/** Programmes as data: what a blueprint says, and what is wrong with one. */
@NullMarked
package org.handslag.participant.blueprint;

import org.jspecify.annotations.NullMarked;
