/** Finding the admission that a request is about. */
@NullMarked
package org.handslag.mentor.admission.application;

import org.jspecify.annotations.NullMarked;
