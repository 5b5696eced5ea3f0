{{/* The Service of what only the release's own pods reach. Takes root, component, port. */}}
{{- define "duly.inner-service" -}}
apiVersion: v1
kind: Service
metadata:
  {{- include "duly.metadata" (merge (dict "name" .component) .) | nindent 2 }}
spec:
  type: ClusterIP
  selector:
    {{- include "duly.selector" . | nindent 4 }}
  ports:
    - {name: http, port: {{ .port }}, targetPort: http}
{{- end -}}
