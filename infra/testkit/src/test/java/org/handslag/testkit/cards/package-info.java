/** A service that shows people: cards with a name, kept nowhere. */
@NullMarked
package org.handslag.testkit.cards;

import org.jspecify.annotations.NullMarked;
