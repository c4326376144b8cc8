/**
 * What keeps the code in its shape: rules over all modules, each with an offender it must catch.
 */
@NullMarked
package org.handslag.rules;

import org.jspecify.annotations.NullMarked;
