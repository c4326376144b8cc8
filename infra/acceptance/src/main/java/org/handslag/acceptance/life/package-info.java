/**
 * Any programme, lived through by its blueprint alone: what is asked, met, counted and reported is
 * read from the definition, and what a blueprint is silent about is left out, or assumed and said.
 */
@NullMarked
package org.handslag.acceptance.life;

import org.jspecify.annotations.NullMarked;
