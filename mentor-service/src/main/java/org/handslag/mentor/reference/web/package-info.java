/** References over HTTP. */
@NullMarked
package org.handslag.mentor.reference.web;

import org.jspecify.annotations.NullMarked;
