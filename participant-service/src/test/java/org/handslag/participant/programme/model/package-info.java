/** Specifications of the model. */
@NullMarked
package org.handslag.participant.programme.model;

import org.jspecify.annotations.NullMarked;
