/** What is shown to whom on which day, and what is not. */
@NullMarked
package org.handslag.participant.disclosure.model;

import org.jspecify.annotations.NullMarked;
