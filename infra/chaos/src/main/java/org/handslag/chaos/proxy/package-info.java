/** What goes over the wire between services and engines, and how it goes wrong. */
@NullMarked
package org.handslag.chaos.proxy;

import org.jspecify.annotations.NullMarked;
