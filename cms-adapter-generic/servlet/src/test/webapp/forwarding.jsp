<%@ page contentType="text/html; charset=UTF-8" %><p>never seen</p><jsp:forward page="article.jsp"/>
