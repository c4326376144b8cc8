/** A service that shows people: cards with a name, kept nowhere. */
@NullMarked
package org.handslag.guarantees.cards;

import org.jspecify.annotations.NullMarked;
