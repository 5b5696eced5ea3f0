{{/* How the backend, the Jobs and the tests reach the database: its address is a file, never a variable. */}}

{{/* The Secret with the address, and its key, as YAML. */}}
{{- define "duly.database.secret" -}}
{{- $database := .Values.database -}}
{{- if $database.bundled.enabled }}
name: {{ $database.bundled.existingSecret.name | default (printf "%s-database" (include "duly.fullname" .)) }}
key: {{ ternary $database.bundled.existingSecret.urlKey "url" (not (empty $database.bundled.existingSecret.name)) }}
{{- else if $database.existingSecret.name }}
name: {{ $database.existingSecret.name }}
key: {{ $database.existingSecret.key }}
{{- else }}
name: {{ include "duly.fullname" . }}-database-url
key: url
{{- end }}
{{- end -}}

{{- define "duly.database.env" -}}
{{- $database := .Values.database -}}
{{- $tls := $database.tls -}}
- name: DATABASE_URL_FILE
  value: /run/secrets/duly/database-url
{{- with $database.passwordSecret }}
{{- if .name }}
- name: PGPASSWORD
  valueFrom:
    secretKeyRef: {name: {{ .name }}, key: {{ .key }}}
{{- end }}
{{- end }}
{{- with $tls.mode }}
- name: PGSSLMODE
  value: {{ . }}
{{- end }}
{{- if or $tls.ca.secret $tls.ca.configMap $tls.ca.file }}
- name: PGSSLROOTCERT
  value: {{ $tls.ca.file | default "/run/secrets/duly/ca.crt" }}
{{- end }}
{{- if $tls.client.secret }}
- name: PGSSLCERT
  value: /run/secrets/duly/client.crt
- name: PGSSLKEY
  value: /run/secrets/duly/client.key
{{- end }}
{{- end -}}

{{- define "duly.database.mounts" -}}
- {name: database, mountPath: /run/secrets/duly, readOnly: true}
{{- end -}}

{{- define "duly.database.volumes" -}}
{{- $secret := include "duly.database.secret" . | fromYaml -}}
{{- $tls := .Values.database.tls -}}
- name: database
  projected:
    # Read by the pod's group (fsGroup) alone; PostgreSQL's clients refuse a key that others can read.
    defaultMode: 0440
    sources:
      - secret:
          name: {{ $secret.name }}
          items: [{key: {{ $secret.key }}, path: database-url}]
      {{- with $tls.ca }}
      {{- if .secret }}
      - secret:
          name: {{ .secret }}
          items: [{key: {{ .key }}, path: ca.crt}]
      {{- else if .configMap }}
      - configMap:
          name: {{ .configMap }}
          items: [{key: {{ .key }}, path: ca.crt}]
      {{- end }}
      {{- end }}
      {{- with $tls.client }}
      {{- if .secret }}
      - secret:
          name: {{ .secret }}
          items: [{key: {{ .certKey }}, path: client.crt}, {key: {{ .keyKey }}, path: client.key}]
      {{- end }}
      {{- end }}
{{- end -}}
