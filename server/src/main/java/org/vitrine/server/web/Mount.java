package org.vitrine.server.web;

import jakarta.servlet.http.HttpServlet;

/**
 * A servlet and where it belongs, whatever server it runs in.
 *
 * @param path below which it answers everything, such as {@code /media}
 */
public record Mount(String path, HttpServlet servlet) {}
