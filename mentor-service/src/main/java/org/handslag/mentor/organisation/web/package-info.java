/** Organisations over HTTP. */
@NullMarked
package org.handslag.mentor.organisation.web;

import org.jspecify.annotations.NullMarked;
