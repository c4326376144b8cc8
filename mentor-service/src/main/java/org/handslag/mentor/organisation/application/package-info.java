/** Registering organisations. */
@NullMarked
package org.handslag.mentor.organisation.application;

import org.jspecify.annotations.NullMarked;
