locals {
  # Trust
  trust = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Principal = { Service = "ecs-tasks.amazonaws.com" }
      Action    = "sts:AssumeRole"
      Condition = {
        StringEquals = { "aws:SourceAccount" = var.account_id }
        ArnLike      = { "aws:SourceArn" = "arn:${var.partition}:ecs:${var.region}:${var.account_id}:*" }
      }
    }]
  })
}

resource "aws_iam_role" "execution" {
  name_prefix        = "${var.name}-execution-"
  assume_role_policy = local.trust
  tags               = { Name = "${var.name}-execution" }

  lifecycle {
    create_before_destroy = true
  }
}

# ExecutionPolicy
resource "aws_iam_role_policy" "execution" {
  name = "execution"
  role = aws_iam_role.execution.id
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      # if image_repository_arn
      {
        Effect   = "Allow"
        Action   = "ecr:GetAuthorizationToken"
        Resource = "*"
      },
      # if create_repository
      {
        Effect = "Allow"
        Action = [
          "ecr:BatchCheckLayerAvailability",
          "ecr:BatchGetImage",
          "ecr:GetDownloadUrlForLayer",
        ]
        Resource = aws_ecr_repository.this.arn
      },
      # if image_repository_arn
      # unless create_repository
      {
        Effect = "Allow"
        Action = [
          "ecr:BatchCheckLayerAvailability",
          "ecr:BatchGetImage",
          "ecr:GetDownloadUrlForLayer",
        ]
        Resource = plan.image_repository_arn
      },
      {
        Effect = "Allow"
        Action = ["logs:CreateLogStream", "logs:PutLogEvents"]
        Resource = "${aws_cloudwatch_log_group.this.arn}:*"
      },
      # if secrets_manager_arns
      {
        Effect   = "Allow"
        Action   = "secretsmanager:GetSecretValue"
        Resource = plan.secrets_manager_arns
      },
      # if parameter_arns
      {
        Effect   = "Allow"
        Action   = "ssm:GetParameters"
        Resource = plan.parameter_arns
      },
      # if secrets_key_arn
      {
        Effect   = "Allow"
        Action   = "kms:Decrypt"
        Resource = plan.secrets_key_arn
      },
    ]
  })
}

resource "aws_iam_role" "task" {
  name_prefix        = "${var.name}-task-"
  assume_role_policy = local.trust
  tags               = { Name = "${var.name}-task" }

  lifecycle {
    create_before_destroy = true
  }
}

# if task_policy
# TaskPolicy
# if task_policy
resource "aws_iam_role_policy" "task" {
  name = "task"
  role = aws_iam_role.task.id
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      # if exec
      {
        Effect = "Allow"
        Action = [
          "ssmmessages:CreateControlChannel",
          "ssmmessages:CreateDataChannel",
          "ssmmessages:OpenControlChannel",
          "ssmmessages:OpenDataChannel",
        ]
        Resource = "*"
      },
      # if exec_audited
      {
        Effect   = "Allow"
        Action   = "kms:Decrypt"
        Resource = aws_kms_key.exec.arn
      },
      # if exec_audited
      {
        Effect   = "Allow"
        Action   = "logs:DescribeLogGroups"
        Resource = "*"
      },
      # if exec_audited
      {
        Effect = "Allow"
        Action = ["logs:CreateLogStream", "logs:DescribeLogStreams", "logs:PutLogEvents"]
        Resource = "${aws_cloudwatch_log_group.exec.arn}:*"
      },
      plan.call_statements,
      # if buckets
      {
        Effect = "Allow"
        Action = ["s3:AbortMultipartUpload", "s3:DeleteObject", "s3:GetObject", "s3:PutObject"]
        Resource = plan.bucket_objects
      },
      # if buckets
      {
        Effect   = "Allow"
        Action   = "s3:ListBucket"
        Resource = plan.bucket_arns
      },
    ]
  })
}
