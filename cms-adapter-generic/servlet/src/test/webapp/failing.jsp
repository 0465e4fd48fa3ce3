<%@ page contentType="text/html; charset=UTF-8" %><p>never seen</p><% response.sendError(410); %>
