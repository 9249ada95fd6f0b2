# if exec_audited
# ExecKey
# if exec_audited
resource "aws_kms_key" "exec" {
  description         = "ECS Exec sessions of ${var.name}"
  enable_key_rotation = true

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Sid       = "AccountDecidesByIam"
        Effect    = "Allow"
        Principal = { AWS = "arn:${var.partition}:iam::${var.account_id}:root" }
        Action    = "kms:*"
        Resource  = "*"
      },
      {
        Sid       = "LogServiceForTheSessionLog"
        Effect    = "Allow"
        Principal = { Service = "logs.${var.region}.${var.dns_suffix}" }
        Action = [
          "kms:Decrypt",
          "kms:DescribeKey",
          "kms:Encrypt",
          "kms:GenerateDataKey",
          "kms:GenerateDataKeyWithoutPlaintext",
          "kms:ReEncryptFrom",
          "kms:ReEncryptTo",
        ]
        Resource = "*"
        Condition = {
          ArnEquals = {
            "kms:EncryptionContext:aws:logs:arn" = "arn:${var.partition}:logs:${var.region}:${var.account_id}:log-group:/ecs/${var.name}/exec"
          }
        }
      },
    ]
  })

  tags = { Name = "${var.name}-exec" }
}

# if exec_audited
resource "aws_kms_alias" "exec" {
  name          = "alias/${var.name}-exec"
  target_key_id = aws_kms_key.exec.key_id
}

# if exec_audited
# ExecLog
# if exec_audited
resource "aws_cloudwatch_log_group" "exec" {
  # unless log_year
  # SkipLogYear
  name              = "/ecs/${var.name}/exec"
  retention_in_days = plan.log_days
  kms_key_id        = aws_kms_key.exec.arn
  tags              = { Name = "${var.name}-exec" }
}
