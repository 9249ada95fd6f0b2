# Kakoi が生成したファイルです。内容と変更方法は README.md にあります。

locals {
  # このアカウントとリージョンのタスクのために、ECS だけがロールを引き受けられる。
  # プリンシパル名はどのパーティションでも同じ。
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

# このタスクの起動に必要なものだけを許可する。AmazonECSTaskExecutionRolePolicy を使うと、
# アカウントの全リポジトリを読み、全ロググループに書けてしまう。
resource "aws_iam_role_policy" "execution" {
  name = "execution"
  role = aws_iam_role.execution.id
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Effect   = "Allow"
        Action   = "ecr:GetAuthorizationToken"
        Resource = "*"
      },
      {
        Effect = "Allow"
        Action = [
          "ecr:BatchCheckLayerAvailability",
          "ecr:BatchGetImage",
          "ecr:GetDownloadUrlForLayer",
        ]
        Resource = "arn:${var.partition}:ecr:${var.region}:${var.account_id}:repository/${var.repository}"
      },
      {
        Effect   = "Allow"
        Action   = ["logs:CreateLogStream", "logs:PutLogEvents"]
        Resource = "${aws_cloudwatch_log_group.this.arn}:*"
      },
      {
        Effect   = "Allow"
        Action   = "secretsmanager:GetSecretValue"
        Resource = "arn:aws:secretsmanager:ap-northeast-1:123456789012:secret:shop/db-AbCdEf"
      },
      {
        Effect   = "Allow"
        Action   = "ssm:GetParameters"
        Resource = "arn:aws:ssm:ap-northeast-1:123456789012:parameter/shop/api-key"
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

# アプリケーション自身に許可する操作。ECS Exec の SSM エージェントもこのロールで動く。
resource "aws_iam_role_policy" "task" {
  name = "task"
  role = aws_iam_role.task.id
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
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
      {
        Effect = "Allow"
        Action = ["ssm:GetParameter", "ssm:GetParameters", "ssm:GetParametersByPath"]
        Resource = [
          "arn:${var.partition}:ssm:${var.region}:${var.account_id}:parameter/shop/prod",
          "arn:${var.partition}:ssm:${var.region}:${var.account_id}:parameter/shop/prod/*",
        ]
      },
      {
        Effect = "Allow"
        Action = [
          "sqs:ChangeMessageVisibility",
          "sqs:DeleteMessage",
          "sqs:GetQueueAttributes",
          "sqs:GetQueueUrl",
          "sqs:ReceiveMessage",
          "sqs:SendMessage",
        ]
        Resource = "arn:${var.partition}:sqs:${var.region}:${var.account_id}:${var.name}-*"
      },
      {
        Effect = "Allow"
        Action = [
          "dynamodb:BatchGetItem",
          "dynamodb:BatchWriteItem",
          "dynamodb:ConditionCheckItem",
          "dynamodb:DeleteItem",
          "dynamodb:DescribeTable",
          "dynamodb:GetItem",
          "dynamodb:PutItem",
          "dynamodb:Query",
          "dynamodb:Scan",
          "dynamodb:UpdateItem",
        ]
        Resource = [
          "arn:${var.partition}:dynamodb:${var.region}:${var.account_id}:table/${var.name}-*",
          "arn:${var.partition}:dynamodb:${var.region}:${var.account_id}:table/${var.name}-*/index/*",
        ]
      },
    ]
  })
}
