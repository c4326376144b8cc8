/** Specifications of why personal data is processed. */
@NullMarked
package org.handslag.participant.basis.model;

import org.jspecify.annotations.NullMarked;
