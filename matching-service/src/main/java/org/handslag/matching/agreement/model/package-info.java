/** The text of an agreement, edition by edition: pure values. */
@NullMarked
package org.handslag.matching.agreement.model;

import org.jspecify.annotations.NullMarked;
