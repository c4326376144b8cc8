/** The one front door: who may come in, and where each request goes. */
@NullMarked
package org.handslag.gateway;

import org.jspecify.annotations.NullMarked;
