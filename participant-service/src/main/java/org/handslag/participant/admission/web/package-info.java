/** Admissions over HTTP. */
@NullMarked
package org.handslag.participant.admission.web;

import org.jspecify.annotations.NullMarked;
