# if certificate_wanted
# CertificateWanted
# if certificate_wanted
certificate_arn = ""
