import { occupation, occupationsOf } from '@/lib/engine/lexicon/entry';

export const dataOccupations = occupationsOf('data', [
  occupation(
    'Data Analyst',
    'Business Data Analyst, Reporting Analyst, Analytics Analyst, Analytics Consultant, Data Analytics Specialist, SQL Analyst, Product Analyst, Insights Analyst, MIS Analyst, Junior Data Analyst',
    'sql, excel, power-bi, tableau, python, data-analysis, data-visualization, statistics',
    'bi-developer 0.75, data-scientist 0.6, business-analyst 0.6',
  ),
  occupation(
    'BI Developer',
    'Business Intelligence Developer, Business Intelligence Analyst, BI Analyst, Power BI Developer, Tableau Developer, BI Engineer, Business Intelligence Engineer, Qlik Developer, Power BI Analyst',
    'power-bi, tableau, sql, dax, ssrs, data-warehousing, data-visualization, etl',
    'data-engineer 0.6',
  ),
  occupation(
    'Data Engineer',
    'Big Data Engineer, ETL Developer, Data Warehouse Developer, Big Data Developer, Analytics Engineer, Data Platform Engineer, Spark Developer, Snowflake Developer, Hadoop Developer, Informatica Developer, Azure Data Engineer, AWS Data Engineer, GCP Data Engineer, Databricks Engineer',
    'sql, python, apache-spark, etl, data-engineering, airflow, snowflake, kafka, data-warehousing, databricks',
    'software-engineer 0.5, backend-developer 0.45',
  ),
  occupation(
    'Data Scientist',
    'Applied Scientist, Decision Scientist, Data Science Analyst, Statistician, Data Science Engineer, Quantitative Researcher, Head of Data Science, Data Science Manager',
    'python, machine-learning, statistics, sql, scikit-learn, pandas, data-science, r',
    'machine-learning-engineer 0.8',
  ),
  occupation(
    'Machine Learning Engineer',
    'ML Engineer, AI Engineer, AI/ML Engineer, Artificial Intelligence Engineer, Deep Learning Engineer, NLP Engineer, Computer Vision Engineer, MLOps Engineer, AI Developer, Generative AI Engineer, AI Researcher, Machine Learning Scientist, LLM Engineer, AI Scientist, Machine Learning Researcher',
    'python, machine-learning, deep-learning, pytorch, tensorflow, mlops, large-language-models, docker',
    'data-engineer 0.5, software-engineer 0.5',
  ),
  occupation(
    'Database Administrator',
    'DBA, SQL DBA, Oracle DBA, Database Engineer, Database Developer, SQL Developer, PL/SQL Developer, SQL Server Developer, PostgreSQL DBA, Database Architect, SQL Server DBA',
    'sql, database-administration, oracle-database, sql-server, postgresql, mysql, pl-sql',
    'data-engineer 0.55, backend-developer 0.4, system-administrator 0.4',
  ),
  occupation(
    'Data Architect',
    'Data Modeler, Enterprise Data Architect, Data Governance Manager, Data Governance Analyst, Data Steward',
    'data-modeling, data-warehousing, data-governance, sql, data-lake',
    'data-engineer 0.7',
  ),
  occupation(
    'GIS Analyst',
    'GIS Specialist, GIS Engineer, GIS Technician, Cartographer, Geospatial Analyst',
    'gis, remote-sensing, data-analysis, python',
    'data-analyst 0.4, surveyor 0.4',
  ),
  occupation(
    'Data Annotator',
    'Data Labeler, Data Annotation Specialist, Image Annotator',
    'data-annotation, data-entry, attention-to-detail',
    'data-entry-operator 0.6',
  ),
]);
