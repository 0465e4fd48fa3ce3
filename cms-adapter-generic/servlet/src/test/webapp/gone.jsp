<%@ page contentType="text/html; charset=UTF-8" isErrorPage="true" %><html lang="fr-FR"><body><h1>Gone</h1><img data-dam="${param.reference}"></body></html>
